import type { BuiltInKind } from '../../incident/kinds.ts'

/** Words that people use for a kind of event, the more telling first. */
const TELLING: readonly (readonly [BuiltInKind, RegExp])[] = [
  [
    'detection',
    /^(?:\[?(?:FIRING|ALERT|CRITICAL|TRIGGERED)\b|alert(?:ed|ing)?\b|monitor(?:ing)? (?:alert|shows)|pager? ?duty\b)|\b(?:alert (?:fired|firing)|customers? (?:are )?report)/i,
  ],
  ['resolution', /^\[?RESOLVED\b|\bincident (?:is )?(?:over|resolved|closed)\b/i],
  [
    'mitigation',
    /\b(?:mitigated|all clear|back to normal|fully recovered|errors? (?:are |is )?(?:dropping|going down|gone)|recovering now|traffic (?:shifted|drained))\b/i,
  ],
  [
    'escalation',
    /\b(?:escalat\w*|pag(?:ing|ed) (?!\d)|calling in|called in|can someone from|need (?:help|someone) from)\b/i,
  ],
  [
    'communication',
    /\b(?:status ?page|posted (?:an? )?update|told (?:the )?customers|update (?:sent|posted)|emailed)\b/i,
  ],
  [
    'hypothesis',
    /\b(?:maybe|might be|could (?:it )?be|i (?:think|suspect)|suspect(?:ing)?|looks like|my guess|theory|probably|wonder if)\b|\?$/i,
  ],
  ['decision', /\b(?:we(?:'| a)re going (?:to|with)|decided|let'?s (?:go|roll|fail)|decision:)\b/i],
  [
    'action',
    /\b(?:roll(?:ed|ing)? ?back|revert(?:ed|ing)?|restart(?:ed|ing)?|deploy(?:ed|ing)?|scal(?:ed|ing) (?:up|down|out)|fail(?:ed|ing) over|running|ran|kill(?:ed|ing)|drain(?:ed|ing)|disabl(?:ed|ing)|enabl(?:ed|ing)|merg(?:ed|ing)|applied|flush(?:ed|ing))\b/i,
  ],
]

/** What kind of event a message most likely is: a guess to be looked at, `note` where nothing tells. */
export const guessKind = (text: string): BuiltInKind =>
  TELLING.find(([, pattern]) => pattern.test(text.slice(0, 300)))?.[0] ?? 'note'
