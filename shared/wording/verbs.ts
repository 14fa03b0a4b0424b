const BASES =
  `accept add adjust agree alert allow analyse announce anticipate apply approve archive ask assess assign attach
audit automate avoid backport backup ban block bump call cancel cap change check clarify clean clear close collect
communicate compare configure confirm connect consider contact convert copy correct create declare decouple define delay
delete deliver deny deploy deprecate describe design detect disable discard disconnect discover discuss document double
drain drill drop edit email embed enable encrypt end enforce escalate establish estimate examine exclude expect expire explain
explore export expose extend extract fail fetch file finish fix flag flush follow format forward gate gather generate grant
group guard halt happen handle harden help identify ignore implement import improve include increase inform inspect install
instrument integrate introduce investigate involve isolate issue label limit link list listen load lock log look lower maintain
map mark measure mention merge migrate mirror mitigate monitor move mute name need note notice notify offer open order own
page park patch pause pick pin plan plot point post practise practice predict prepare prevent print prioritise prioritize
probe process prompt protect provide provision prune publish pull purge push query question raise reach react realise realize
recognise recognize recommend record recover reduce refactor refer refuse register reject release remember remind remove
rename render renew repair repeat replace replay replicate report request require resize resolve respond restart restore
restrict retire retry return revert review revise revoke roll rotate route sample scale scan schedule script seal search
separate serve share shift ship shorten sign simplify skip snapshot solve sort spot standardise standardize start state stop
store stream strip submit subscribe suggest supply support surface suspect suspend swap switch sync tag test throttle tighten
time trace track train transfer treat trigger trim trust try tune turn update upgrade use validate verify version visit wait warn
watch widen wire work worry`.split(/\s+/)

/** Those whose last letter is written twice. */
const DOUBLED = new Set(
  'ban cap drop embed flag log map pin plan plot scan ship skip spot step stop strip submit swap tag transfer trim refer trip'.split(
    ' ',
  ),
)

const IRREGULAR: Readonly<Record<string, string>> = {
  been: 'be',
  become: 'become',
  begun: 'begin',
  bound: 'bind',
  broken: 'break',
  brought: 'bring',
  built: 'build',
  bought: 'buy',
  caught: 'catch',
  chosen: 'choose',
  come: 'come',
  cut: 'cut',
  dealt: 'deal',
  done: 'do',
  drawn: 'draw',
  driven: 'drive',
  fallen: 'fall',
  fed: 'feed',
  felt: 'feel',
  found: 'find',
  forgotten: 'forget',
  given: 'give',
  gone: 'go',
  got: 'get',
  had: 'have',
  heard: 'hear',
  held: 'hold',
  hidden: 'hide',
  kept: 'keep',
  known: 'know',
  led: 'lead',
  left: 'leave',
  let: 'let',
  lost: 'lose',
  made: 'make',
  meant: 'mean',
  met: 'meet',
  overwritten: 'overwrite',
  paid: 'pay',
  put: 'put',
  read: 'read',
  rebuilt: 'rebuild',
  reset: 'reset',
  rewritten: 'rewrite',
  risen: 'rise',
  run: 'run',
  said: 'say',
  seen: 'see',
  sent: 'send',
  set: 'set',
  shown: 'show',
  shut: 'shut',
  spent: 'spend',
  split: 'split',
  spoken: 'speak',
  spread: 'spread',
  stood: 'stand',
  stuck: 'stick',
  taken: 'take',
  taught: 'teach',
  thought: 'think',
  thrown: 'throw',
  told: 'tell',
  understood: 'understand',
  undone: 'undo',
  withdrawn: 'withdraw',
  woken: 'wake',
  written: 'write',
}

/** End in -ed and are no participles. */
const NO_PARTICIPLES = new Set([
  'bleed',
  'breed',
  'exceed',
  'feed',
  'hundred',
  'indeed',
  'need',
  'proceed',
  'red',
  'seed',
  'shed',
  'speed',
  'succeed',
])

function participleOf(base: string): string {
  if (base.endsWith('e')) return `${base}d`
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`
  return DOUBLED.has(base) ? `${base}${base.at(-1)}ed` : `${base}ed`
}

const BASE_OF: ReadonlyMap<string, string> = new Map([
  ...BASES.map((base) => [participleOf(base), base] as const),
  ...Object.entries(IRREGULAR),
])

const VERBS = new Set(BASE_OF.values())

/** Whether a word, in lower case, is the past participle of a verb: of a known one, or by its look. */
export const isParticiple = (word: string): boolean =>
  BASE_OF.has(word) || (/.{2}ed$/.test(word) && !NO_PARTICIPLES.has(word))

/** The verb of a participle: “noticed” is of “notice”. Null where we do not know it. */
export const baseOf = (participle: string): string | null => BASE_OF.get(participle) ?? null

/** Whether a word is a verb that we know, in the form that an action item begins with. Many are nouns, too. */
export const isVerb = (word: string): boolean => VERBS.has(word)

/** Whether the past tense of the verb looks like its participle; of others we do not know it. */
export const isRegular = (participle: string): boolean => participle.endsWith('ed') && participle !== 'fed'
