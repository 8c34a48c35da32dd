/**
 * Returns what is known of the sentences of a text after it was changed to another one, until the
 * service has read that: sentences before and after the change keep their place in the text; those
 * that it touches are left out.
 */
export function carried(sentences, before, after) {
  const most = Math.min(before.length, after.length);
  let same = 0;
  while (same < most && before[same] === after[same]) {
    same += 1;
  }
  let sameEnd = 0;
  while (sameEnd < most - same && before[before.length - 1 - sameEnd] === after[after.length - 1 - sameEnd]) {
    sameEnd += 1;
  }
  const shift = after.length - before.length;
  return sentences.flatMap((it) =>
    it.end <= same ? [it]
      : it.start >= before.length - sameEnd ? [{...it, start: it.start + shift, end: it.end + shift}]
      : []);
}

/**
 * Returns the parts of a sentence in order, as {text, fault}: where a finding's detail stands in the
 * sentence it is that part which is at fault, else all of the sentence but its clauses.
 */
export function parts(sentence, text) {
  const whole = text.slice(sentence.start, sentence.end);
  const faulty = new Array(whole.length).fill(false);
  for (const {detail} of sentence.findings) {
    const at = detail ? whole.indexOf(detail) : -1;
    const [start, end] = at < 0 ? [0, whole.search(/\s*(\[[\d.]+\]\s*)+\S?\s*$/)] : [at, at + detail.length];
    faulty.fill(true, start, end < 0 ? whole.length : end);
  }
  const split = [];
  for (let i = 0; i < whole.length; i += 1) {
    const last = split.at(-1);
    if (last?.fault === faulty[i]) {
      last.text += whole[i];
    } else {
      split.push({text: whole[i], fault: faulty[i]});
    }
  }
  return split;
}

/** Returns the index of the sentence that the place `at` of the text belongs to; -1 for none. */
export function sentenceAt(sentences, at) {
  const inside = sentences.findIndex((it) => at >= it.start && at < it.end);
  return inside >= 0 ? inside : sentences.findLastIndex((it) => it.end <= at);
}
