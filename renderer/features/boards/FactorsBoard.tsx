import { Star, X } from 'lucide-react'
import type { Incident } from '../../../shared/incident/incident.ts'
import { FACTOR_KIND_WORDS, FACTOR_KINDS, type FactorKind } from '../../../shared/incident/records/factorDetail.ts'
import { type ReviewFactor, reviewFactorsOf } from '../../../shared/review/reviewFactors.ts'
import { useAsk } from '../../store/useAsk.ts'
import { usePut } from '../../store/usePut.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { WordingField } from '../../ui/prose/WordingField.tsx'
import { Select } from '../../ui/Select.tsx'
import stage from '../../ui/stage/Stage.module.css'
import { Toggle } from '../../ui/Toggle.tsx'
import { AddLine } from '../../ui/written/AddLine.tsx'
import styles from './BoardsStage.module.css'
import { EventChip, EventLinkField } from './EventLinkField.tsx'

const KINDS = [
  { id: 'none', label: 'No kind yet' },
  ...FACTOR_KINDS.map((kind) => ({ id: kind, label: FACTOR_KIND_WORDS[kind] })),
] as const

/** The conditions that made it possible or worse, the part each played, and the events that show it. */
export function FactorsBoard({ incident }: { readonly incident: Incident }) {
  const ask = useAsk()
  const factors = reviewFactorsOf(incident)
  return (
    <div className={styles.stack}>
      {factors.length > 0 ? null : (
        <p className={stage.quiet}>Several conditions make an incident; none of them would have done alone.</p>
      )}
      {factors.map((factor, place) => (
        <FactorCard key={factor.id} factor={factor} place={place + 1} incident={incident} />
      ))}
      <AddLine
        field="factor.new"
        label="Add a contributing factor"
        wording={{ incident, kind: 'cause' }}
        onAdd={(text) => ask({ kind: 'addFactor', factor: { text, primary: false } })}
      />
    </div>
  )
}

interface FactorCardProps {
  readonly factor: ReviewFactor
  readonly place: number
  readonly incident: Incident
}

function FactorCard({ factor: { id, text, primary, kind, events }, place, incident }: FactorCardProps) {
  const ask = useAsk()
  const put = usePut()
  const amend = (changes: { readonly text?: string; readonly primary?: boolean; readonly removed?: boolean }) =>
    void ask({ kind: 'amendFactor', factor: id, changes })
  const say = (changes: {
    readonly kind?: FactorKind | null
    readonly events?: ReviewFactor['events'][number]['id'][]
  }) => void put({ collection: 'factorDetail', id, changes })
  const linked = events.map((event) => event.id)
  const name = `contributing factor ${place}`
  return (
    <article className={stage.card} aria-label={`Contributing factor ${place}`}>
      <div className={stage.text}>
        <WordingField
          incident={incident}
          kind="cause"
          field={`factor.${id}`}
          label={`Text of ${name}`}
          hideLabel
          isPlain
          value={text}
          onSave={(next) => (next.trim() === '' ? amend({ removed: true }) : amend({ text: next }))}
          rows={1}
        />
        <IconButton label={`Remove ${name}`} size="s" onPress={() => amend({ removed: true })}>
          <X aria-hidden />
        </IconButton>
      </div>
      <div className={styles.line}>
        <Select
          label={`Kind of ${name}`}
          hideLabel
          compact
          options={KINDS}
          value={kind ?? 'none'}
          onChange={(next) => say({ kind: next === 'none' ? null : next })}
        />
        <Toggle isSelected={primary} onChange={(is) => amend({ primary: is })} label={`Primary: ${name}`}>
          <Star aria-hidden /> Primary
        </Toggle>
        {events.map((event) => (
          <span key={event.id} className={styles.line}>
            <EventChip event={event} />
            <IconButton
              label={`Unlink from ${name}: ${event.text}`}
              size="s"
              onPress={() => say({ events: linked.filter((one) => one !== event.id) })}
            >
              <X aria-hidden />
            </IconButton>
          </span>
        ))}
        <EventLinkField
          label={name}
          event={null}
          incident={incident}
          onLink={(event) => {
            if (event !== null && !linked.includes(event)) say({ events: [...linked, event] })
          }}
        />
      </div>
    </article>
  )
}
