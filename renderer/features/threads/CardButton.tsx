import { Button as AriaButton } from 'react-aria-components'
import { Button, type ButtonProps } from '../../ui/Button.tsx'
import { useIsCurrentCard } from './cardFocus.ts'
import styles from './OpenThreads.module.css'

/** A verb of a card. */
export const CardButton = (props: Omit<ButtonProps, 'size' | 'excludeFromTabOrder'>) => (
  <Button {...props} size="s" excludeFromTabOrder={!useIsCurrentCard()} />
)

interface CardWordsProps {
  /** What they are about, for the ear; said after the words. */
  readonly about: string
  readonly isExpanded?: boolean
  readonly onPress: () => void
  readonly children: string
}

/** Words of a card that open what they tell about. */
export const CardWords = ({ about, isExpanded, onPress, children }: CardWordsProps) => (
  <AriaButton
    className={styles.words}
    aria-label={`${children}, ${about}`}
    excludeFromTabOrder={!useIsCurrentCard()}
    onPress={onPress}
    {...(isExpanded === undefined ? {} : { 'aria-expanded': isExpanded })}
  >
    {children}
  </AriaButton>
)
