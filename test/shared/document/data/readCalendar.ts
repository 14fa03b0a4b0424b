/** The events of a calendar as RFC 5545 reads them: by property, without parameters. Anything that is no line of it throws. */
export function readCalendar(source: string): readonly ReadonlyMap<string, string>[] {
  if (!source.endsWith('\r\n') || /[^\r]\n|\r[^\n]/.test(source)) throw new Error('lines end with CRLF')
  const events: Map<string, string>[] = []
  for (const line of source
    .slice(0, -2)
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')) {
    const read = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(line)
    if (read === null) throw new Error(`no property: ${line}`)
    const [, name = '', value = ''] = read
    if (line === 'BEGIN:VEVENT') events.push(new Map())
    else if (events.at(-1)?.has('END') === false) events.at(-1)?.set(name, value.replace(/\\([\\;,nN])/g, unescaped))
  }
  return events
}

const unescaped = (_: string, sign: string): string => (sign.toLowerCase() === 'n' ? '\n' : sign)
