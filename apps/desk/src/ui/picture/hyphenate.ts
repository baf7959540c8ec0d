const vowels = /[aeiouyàáâäèéêëìíîïòóôöùúûü]/;
// Sounds that are written with several letters and belong to one syllable.
const oneSound = /^(aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ai|au|ou)/;
// Beginnings a syllable can have; after a first consonant the longest of these goes along to the next line.
const onsets =
  /^(schr|schl|spl|spr|str|sch|bl|br|cl|cr|dr|dw|fl|fr|gl|gr|kl|kn|kr|pl|pr|tr|tw|vl|vr|wr|zw|ch|th|ph)$/;
const beginnings =
  /^(samen|onder|over|achter|tegen|tussen|voor|door|mee|toe|aan|bij|ont|ver|her|mis|uit|ge|be)(?=[^aeiou]|[aeiou][a-z]{3})/;
const endings = /(heden|heid|schap|lijkheid|lijk|baar|loos|zaam|achtig)(?=$|en$|e$|s$)/;
// Words that often stand second in a long word of this field.
const seconds =
  /(overleg|overdracht|afspra|stelling|waardig|werk|hulp|zorg|begeleid|gesprek|gespr|verlen|deskundig|groep|leider|plan|tijd|druk|ouder|kracht|moment|vraag|woord)/g;
const joints = /(ings|heids|teits|schaps)(?=[a-z]{3})/g;

/**
 * Where a Dutch word may be broken, as counts of letters before the break. By the rules of syllables, with known first and
 * last parts; it serves words that fit on no line, so it rather says too little than too much.
 */
export function breaksIn(word: string): readonly number[] {
  const before = known.get(word);
  if (before) return before;
  if (known.size > 2_000) known.clear();
  const breaks = breaksOf(word);
  known.set(word, breaks);
  return breaks;
}

const known = new Map<string, readonly number[]>();

function breaksOf(word: string): number[] {
  const letters = word.toLowerCase();
  const forced = new Set<number>();
  const first = beginnings.exec(letters);
  if (first) forced.add(first[0].length);
  const last = endings.exec(letters);
  if (last && last.index > 2) forced.add(last.index);
  for (const joint of letters.matchAll(joints)) forced.add(joint.index + joint[0].length);

  for (const second of letters.matchAll(seconds)) if (second.index > 2) forced.add(second.index);

  const found = new Set<number>(forced);
  const cuts = [0, ...[...forced].sort((a, b) => a - b), letters.length];
  cuts.slice(1).forEach((end, index) => {
    const start = cuts[index] ?? 0;
    for (const at of syllables(letters.slice(start, end))) found.add(start + at);
  });
  return [...found].filter((at) => at >= 2 && letters.length - at >= 3).sort((a, b) => a - b);
}

function syllables(part: string): number[] {
  const breaks: number[] = [];
  let consonantsFrom = -1;
  let index = 0;
  while (index < part.length) {
    if (!vowels.test(part.charAt(index))) {
      index++;
      continue;
    }
    if (consonantsFrom >= 0 && index > consonantsFrom)
      breaks.push(consonantsFrom + staying(part.slice(consonantsFrom, index)));
    index += oneSound.exec(part.slice(index))?.[0].length ?? 1;
    consonantsFrom = index;
  }
  return breaks.filter((at) => at > 1);
}

/** How many of the consonants between two vowels stay with the first. */
function staying(consonants: string): number {
  for (let stay = 0; stay < consonants.length; stay++) {
    const onset = consonants.slice(stay);
    if (onset.length === 1 || onsets.test(onset)) return stay;
  }
  return 1;
}
