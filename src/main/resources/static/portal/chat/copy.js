/** Returns an answer as text to take along: with its sources, what they are, and its label. */
export function citedText(answer, say) {
  const sources = answer.citations.map((it) => [
    `[${it.marker}] ${say('chat.clause', it.clause)} ${it.title}`,
    quoted(it, say),
    quoted(it.parallel, say),
    say(`chat.commitment.${it.commitment}`),
    it.divergence && say('chat.panel.divergence', it.divergence),
    new URL(it.url, import.meta.url).href,
  ].filter(Boolean).join('\n'));
  const notices = answer.notices.length > 0 ? answer.notices : [say('chat.assurance')];
  return [answer.answer, ...sources, notices.join('\n')].join('\n\n');
}

function quoted(it, say) {
  return `${it.quote} (${say(`chat.provenance.${it.provenance}`)})`;
}
