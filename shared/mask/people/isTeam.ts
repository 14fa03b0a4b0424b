import { nameWords } from './nameWords.ts'

const TEAM_WORDS = new Set(
  `admin administrator alerting alertmanager all bot call crew customers customer database dba dbas desk department engineering engineers
  everybody everyone faultline grafana group infra infrastructure management monitoring network noc oncall operations ops
  organisation pager pagerduty platform provider root security sentry soc sre sres squad staff statuspage support system team
  teams ubuntu user vendor`.split(/\s+/),
)

/**
 * Whether what stands where a person could stand is a team, a role or a system: it says so by a word, or is a tag or an
 * abbreviation. In doubt it is a person.
 */
export const isTeam = (name: string): boolean =>
  name.trim().startsWith('#') ||
  /^[A-Z]{2,3}$/.test(name.trim()) ||
  nameWords(name).some((word) => TEAM_WORDS.has(word))
