/** Our own lint rules: what no published rule checks. */
export const raakvlak = {
  rules: {
    'reason-for-disable': {
      meta: {
        type: 'problem',
        messages: { missing: 'Say why, on the same line: eslint-disable-next-line rule -- reason.' },
      },
      /** @param {import('eslint').Rule.RuleContext} context */
      create: (context) => ({
        Program() {
          for (const comment of context.sourceCode.getAllComments()) {
            const silences =
              /^\s*eslint-disable/.test(comment.value) || /^\s*svelte-ignore/.test(comment.value);
            const loc = comment.loc;
            if (silences && loc && !/\s--\s+\S/.test(comment.value))
              context.report({ loc, messageId: 'missing' });
          }
        },
      }),
    },
  },
};
