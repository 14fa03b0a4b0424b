import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import {
  Autocomplete,
  Collection,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  SearchField,
} from 'react-aria-components'
import { Kbd } from '../../ui/Kbd.tsx'
import listStyles from '../../ui/ListBox.module.css'
import type { Offer } from './offer.ts'
import styles from './Palette.module.css'
import { useOffers } from './useOffers.ts'

interface OfferListProps {
  readonly icon: ReactNode
  readonly onChoose: (offer: Offer) => void
  readonly onClose: () => void
}

const MOVES: readonly string[] = ['ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'PageUp']

/** A line to type in and what fits it. The first that can be done is what Enter does. */
export function OfferList({ icon, onChoose, onClose }: OfferListProps) {
  const [query, setQuery] = useState('')
  const moved = useRef(false)
  const offers = useOffers(query)
  const groups = grouped(offers)
  const choose = (id: unknown) => {
    const offer = offers.find((one) => one.id === id)
    if (offer !== undefined) onChoose(offer)
  }
  const onKeyDown = (press: KeyboardEvent<HTMLInputElement>) => {
    if (press.key === 'Escape') {
      // The field would only empty itself, and ask for a second press.
      press.stopPropagation()
      onClose()
      return
    }
    if (MOVES.includes(press.key)) moved.current = true
    if (press.key !== 'Enter' || press.nativeEvent.isComposing) return
    // The list follows the letters a moment later: without a move, what is meant is what comes first now.
    press.preventDefault()
    press.stopPropagation()
    const id = press.currentTarget.getAttribute('aria-activedescendant')
    const key = moved.current && id !== null ? document.getElementById(id)?.dataset.key : undefined
    const offer = offers.find((one) => one.id === key) ?? offers[0]
    if (offer !== undefined) onChoose(offer)
  }
  const type = (text: string) => {
    moved.current = false
    setQuery(text)
  }
  return (
    <Autocomplete inputValue={query} onInputChange={type}>
      <SearchField autoFocus aria-label="Commands" className={styles.field}>
        {icon}
        <Input
          className={styles.input}
          placeholder="A command, an event, H2, another incident"
          spellCheck={false}
          onKeyDownCapture={onKeyDown}
        />
      </SearchField>
      <ListBox
        aria-label="What can be done"
        items={groups}
        onAction={choose}
        disabledKeys={offers.flatMap(({ id, why }) => (why === undefined ? [] : [id]))}
        renderEmptyState={() => <div className={styles.none}>Nothing fits. Fewer letters find more.</div>}
        className={styles.list}
      >
        {(group) => (
          <ListBoxSection id={group.name}>
            <Header className={styles.heading}>{group.name}</Header>
            <Collection items={group.offers}>
              {(offer) => (
                <ListBoxItem id={offer.id} textValue={offer.label} className={listStyles.item}>
                  <span className={styles.label}>{offer.label}</span>
                  <span className={styles.detail}>{offer.why ?? offer.detail}</span>
                  {offer.keys === undefined ? null : <Kbd keys={offer.keys} />}
                </ListBoxItem>
              )}
            </Collection>
          </ListBoxSection>
        )}
      </ListBox>
    </Autocomplete>
  )
}

interface Group {
  readonly id: string
  readonly name: string
  readonly offers: readonly Offer[]
}

/** Under their headings, in the order in which the best of each comes. */
function grouped(offers: readonly Offer[]): readonly Group[] {
  const groups = new Map<string, readonly Offer[]>()
  for (const offer of offers) groups.set(offer.group, [...(groups.get(offer.group) ?? []), offer])
  return [...groups].map(([name, some]) => ({ id: name, name, offers: some }))
}
