/** What a browser has for speaking; each part may be missing. */
export type Speaker = {
  readonly speechSynthesis?: Pick<
    SpeechSynthesis,
    'getVoices' | 'speak' | 'cancel' | 'addEventListener' | 'removeEventListener'
  >;
  readonly SpeechSynthesisUtterance?: new (text: string) => SpeechSynthesisUtterance;
};

/** Voices come a moment after they are first asked for; a device that has none never says so (ms). */
const voicesWithin = 1_500;

/** Reads texts aloud in one language, or says that this device cannot. */
export class ReadAloud implements Disposable {
  state: 'quiet' | 'speaking' | 'no-voice' | 'no-speech' = $state('quiet');
  readonly #speaker: Speaker;
  readonly #pause: (ms: number) => Promise<void>;
  /** Raised by every start and stop, so that what was started before is not gone on with. */
  #turn = 0;
  /** A browser forgets to finish what nobody holds on to. */
  #saying: SpeechSynthesisUtterance[] = [];

  constructor(speaker: Speaker, pause: (ms: number) => Promise<void>) {
    this.#speaker = speaker;
    this.#pause = pause;
  }

  /** One text after the other, each with a breath between; `language` is a tag such as nl. */
  async say(texts: readonly string[], language: string): Promise<void> {
    this.stop();
    const turn = this.#turn;
    const { speechSynthesis: speech, SpeechSynthesisUtterance: Utterance } = this.#speaker;
    if (!speech || !Utterance) {
      this.state = 'no-speech';
      return;
    }
    this.state = 'speaking';
    const voice = await this.#voiceFor(language, speech);
    if (turn !== this.#turn) return;
    if (!voice) {
      this.state = 'no-voice';
      return;
    }
    const ended = (): void => {
      if (turn === this.#turn) this.state = 'quiet';
    };
    this.#saying = texts.map((text) =>
      Object.assign(new Utterance(text), { lang: tagOf(voice), voice, rate: 0.9, onerror: ended }),
    );
    const last = this.#saying[this.#saying.length - 1];
    if (last) last.onend = ended;
    else ended();
    for (const utterance of this.#saying) speech.speak(utterance);
  }

  stop(): void {
    this.#turn += 1;
    this.#saying = [];
    this.#speaker.speechSynthesis?.cancel();
    this.state = 'quiet';
  }

  [Symbol.dispose](): void {
    this.stop();
  }

  async #voiceFor(
    language: string,
    speech: NonNullable<Speaker['speechSynthesis']>,
  ): Promise<SpeechSynthesisVoice | undefined> {
    const find = (): SpeechSynthesisVoice | undefined =>
      speech.getVoices().find((voice) => tagOf(voice).split('-')[0] === language);
    if (speech.getVoices().length > 0) return find();
    let come: () => void = () => undefined;
    const changed = new Promise<void>((resolve) => (come = resolve));
    speech.addEventListener('voiceschanged', come);
    await Promise.race([changed, this.#pause(voicesWithin)]);
    speech.removeEventListener('voiceschanged', come);
    return find();
  }
}

/** Android writes nl_NL where others write nl-NL. */
const tagOf = ({ lang }: Pick<SpeechSynthesisVoice, 'lang'>): string => lang.replace('_', '-');
