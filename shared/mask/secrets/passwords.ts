import { matchesOf, type SecretRule, type Span, spansOf } from './secretRule.ts'

const NAME = `(?:[a-z0-9]+[_.-]){0,6}(?:password|passwd|passphrase|pwd|secret|api[_-]?key|access[_-]?key|account[_-]?key|auth[_-]?token|access[_-]?token|refresh[_-]?token|token|client[_-]?secret|private[_-]?key)(?:[_-][a-z]+)?`
const ASSIGNED = new RegExp(
  String.raw`(?<![\w-])${NAME}["']?\s*=\s*(?:"(?<quoted>[^"\n]+)"|'(?<single>[^'\n]+)'|(?<bare>[^\s"'&,;<>]+))`,
  'gdi',
)
const SAID = new RegExp(
  String.raw`(?<![\w-])${NAME}["']?(?::\s*| is )(?:"(?<quoted>[^"\n]+)"|'(?<single>[^'\n]+)'|(?<bare>[^\s"'&,;<>]+))`,
  'gdi',
)
const OPTION = /(?<![\w-])--(?:password|passwd|secret|token|api-key)[ =](?<secret>[^\s"'-][^\s"']*)/dgi

/** Masked by whoever wrote it, or no value at all. */
const PLACEHOLDER =
  /^(?:\*+|x{3,}|\.{2,}|…|<.*>|\$\{?\w+\}?|\{\{.*\}\}|%\w+%|null|nil|none|undefined|true|false|redacted|masked|empty|unset|\[.*\]|‹.*›)[.)\]]*$/i

/** After a colon people write sentences, too: there a value needs what no word has. */
const isNoWord = (value: string): boolean => value.length >= 6 && /\d/.test(value) && /[A-Za-z]/.test(value)

function valuesIn(
  text: string,
  pattern: RegExp,
  isReal: (value: string, isQuoted: boolean) => boolean,
): readonly Span[] {
  const spans: Span[] = []
  for (const match of matchesOf(text, pattern)) {
    const { quoted, single, bare } = match.indices?.groups ?? {}
    const place = quoted ?? single ?? bare
    if (place === undefined) continue
    const value = text.slice(...place)
    const kept = bare === undefined ? value : value.replace(/[.)\]}]+$/, '')
    if (kept.length < 3 || PLACEHOLDER.test(kept) || !isReal(kept, bare === undefined)) continue
    spans.push({ from: place[0], to: place[0] + kept.length })
  }
  return spans
}

/** What is assigned to a name that means a secret: `password=…`, `api_key: "…"`, `--token …`. The name stays. */
export const PASSWORDS: SecretRule = {
  class: 'password',
  find: (text) => [
    ...valuesIn(text, ASSIGNED, () => true),
    ...valuesIn(text, SAID, (value, isQuoted) => (isQuoted ? !/\s/.test(value) : isNoWord(value))),
    ...spansOf(text, OPTION, (value) => value.length >= 3 && !PLACEHOLDER.test(value)),
  ],
}
