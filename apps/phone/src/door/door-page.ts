import type { RefusalCode } from '@raakvlak/domain';
import { furtherPhoneWords } from '@raakvlak/words/phone';
import { joinWords, joinWordsDutch, type JoinWords } from '@raakvlak/words/phone-join';
import type { Found } from '@raakvlak/protocol/http';

type Showing = 'code' | 'choice' | 'seat' | 'in';

/** The door as it lies in index.html: shows, says, hears. It decides nothing. */
export function doorPage(document: Document) {
  const part = <E extends HTMLElement>(id: string): E => {
    const found = document.getElementById(id);
    if (!found) throw new Error(`index.html has no #${id}`);
    return found as E;
  };
  const code = part<HTMLInputElement>('code');
  const name = part<HTMLInputElement>('name');
  const choices = [part<HTMLButtonElement>('keep'), part<HTMLButtonElement>('keep-not')];
  const says = part('door-says');
  const again = part<HTMLButtonElement>('door-again');
  let words: JoinWords = joinWordsDutch;
  let language: Found['language'] = 'nl';

  const fields = { code, name };

  const say = (text: string, about?: keyof typeof fields): void => {
    says.textContent = text;
    for (const field of [code, name]) field.removeAttribute('aria-invalid');
    if (!about) return;
    fields[about].setAttribute('aria-invalid', 'true');
    fields[about].focus();
  };

  return {
    words: () => words,
    language: () => language,
    typedCode: () => code.value,
    typedName: () => name.value,
    say,
    sayNo: async (reason: RefusalCode | 'no-connection', about?: keyof typeof fields) => {
      const further =
        reason === 'no-connection' ? undefined : await furtherPhoneWords(language).catch(() => undefined);
      say(further && reason !== 'no-connection' ? further.refusals[reason] : words.noConnection, about);
    },
    show: (showing: Showing) => {
      document.documentElement.dataset['way'] = showing;
    },
    /** While something is on its way nothing can be tapped twice, and what was tapped shows it. */
    busy: (tapped: HTMLElement | undefined) => {
      for (const button of choices) {
        button.disabled = tapped !== undefined;
        button.setAttribute('aria-busy', String(button === tapped));
      }
    },
    offerAgain: (retry: (() => void) | undefined) => {
      again.hidden = retry === undefined;
      again.onclick = retry ?? null;
    },
    showMeeting: async (found: Found) => {
      part('door-title').textContent = found.title;
      part('door-group').textContent = found.group;
      language = found.language;
      words = await joinWords(language);
      document.documentElement.lang = language;
      for (const element of document.querySelectorAll<HTMLElement>('[data-w]')) {
        const text = words[element.dataset['w'] as keyof JoinWords];
        if (typeof text === 'string') element.textContent = text;
      }
      const day = new Intl.DateTimeFormat(language, {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
      }).format(found.keptUntil);
      part('keep-means').textContent = words.keepMeaningUntil(day);
    },
    onCode: (hear: () => void) => {
      part('by-code').onsubmit = (event) => {
        event.preventDefault();
        hear();
      };
    },
    onCodeTyped: (reshape: (typed: string) => string) => {
      code.oninput = () => {
        // Only while typing at the end: a cursor in the middle must not jump.
        if (code.selectionStart === code.value.length) code.value = reshape(code.value);
        say('');
      };
    },
    onChoice: (hear: (keep: boolean, tapped: HTMLElement) => void) => {
      // Enter in the name chooses nothing: there is no first choice.
      part('by-choice').onsubmit = (event) => {
        event.preventDefault();
        name.blur();
      };
      for (const [index, button] of choices.entries()) button.onclick = () => hear(index === 0, button);
    },
  };
}

export type DoorPage = ReturnType<typeof doorPage>;
