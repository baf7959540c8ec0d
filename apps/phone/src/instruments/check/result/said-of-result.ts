import type { Language } from '@raakvlak/domain';
import type { Question } from '@raakvlak/domain/check';
import type { ResultPhoneWords } from '@raakvlak/words/phone';

export type SaidOfResult = { readonly words: ResultPhoneWords; readonly language: Language };

export type ShownQuestion = Exclude<Question, { kind: 'text' }>;
