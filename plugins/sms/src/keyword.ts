/** Words that end text messages, as carriers and people use them: English, German, Spanish, Finnish, Turkish, Chinese. */
const stop = new Set(
  [
    'stop stopall unsubscribe cancel end quit revoke optout',
    'stopp abmelden abbestellen abbrechen ende kündigen',
    'alto baja parar pare detener cancelar',
    'lopeta lopetus peru peruuta',
    'dur durdur iptal ret çık',
    '停止 停 退订 退訂 取消 取消订阅 取消訂閱 拒收 td',
  ]
    .join(' ')
    .split(' ')
    .map(bare),
);

/** Words that begin them again. */
const start = new Set(['start', 'unstop']);

/** What a whole message says about text messages: to stop them, to begin again, or nothing of that kind. */
export function keywordOf(message: string): 'stop' | 'start' | undefined {
  const word = bare(message);
  if (stop.has(word)) return 'stop';
  return start.has(word) ? 'start' : undefined;
}

/** A text without case, accents, blanks and punctuation; a Turkish dotless ı is an i. */
function bare(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll('ı', 'i')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
