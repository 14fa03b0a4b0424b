import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import {
  type HousePrompt,
  MAX_PROMPT_CHARACTERS,
  promptCounts,
  withPrompt,
  withPromptText,
} from '../../shared/review/housePrompts.ts'
import { PROMPT_TOPICS, type PromptTopic, promptsAbout, topicName } from '../../shared/review/prompts.ts'
import { useApp } from '../store/useApp.ts'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import styles from './HousePromptsDialog.module.css'
import { IconButton } from './IconButton.tsx'
import { Select } from './Select.tsx'
import { TextField } from './TextField.tsx'

interface HousePromptsDialogProps {
  /** What the first questions shown are about. */
  readonly about: PromptTopic
  readonly onClose: () => void
}

/** The questions that the house asks in every walk, by what they are about; kept at once. */
export function HousePromptsDialog({ about, onClose }: HousePromptsDialogProps) {
  const prompts = useApp((app) => app.settings.prompts)
  const saveSettings = useApp((app) => app.saveSettings)
  const [topic, setTopic] = useState(about)
  const save = (next: readonly HousePrompt[]) => void saveSettings({ prompts: next })
  const counts = promptCounts(prompts)
  const own = prompts.filter((one) => one.topic === topic)
  return (
    <Dialog
      title="Questions of the house"
      isOpen
      wide
      onClose={onClose}
      actions={
        <Button variant="primary" size="l" onPress={onClose}>
          Done
        </Button>
      }
    >
      <p className={styles.lead}>
        They come first in the walk, before the built-in questions. Ask how and what, not why and who.
      </p>
      <Select<PromptTopic>
        label="Asked about"
        options={PROMPT_TOPICS.map((id) => ({ id, label: `${topicName(id)}${countWords(counts.get(id))}` }))}
        value={topic}
        onChange={setTopic}
      />
      <ul className={styles.list} aria-label="Questions of the house">
        {own.map(({ id, text }, place) => (
          <PromptLine
            key={id}
            place={place + 1}
            text={text}
            onSave={(next) => save(withPromptText(prompts, id, next))}
          />
        ))}
      </ul>
      <NewPrompt onAdd={(text) => save(withPrompt(prompts, topic, text, crypto.randomUUID()))} />
      <h3 className={styles.heading}>Built in</h3>
      <ul className={styles.builtIn} aria-label="Built-in questions">
        {promptsAbout(topic).map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </Dialog>
  )
}

const countWords = (count: number | undefined): string => (count === undefined ? '' : `, ${count} of the house`)

interface PromptLineProps {
  readonly place: number
  readonly text: string
  readonly onSave: (text: string) => void
}

function PromptLine({ place, text, onSave }: PromptLineProps) {
  const [typed, setTyped] = useState(text)
  const save = () => {
    if (typed.trim() !== text) onSave(typed)
  }
  return (
    <li className={styles.line}>
      <TextField
        label={`Question ${place} of the house`}
        hideLabel
        maxLength={MAX_PROMPT_CHARACTERS}
        value={typed}
        onChange={setTyped}
        onBlur={save}
        onKeyDown={({ key }) => {
          if (key === 'Enter') save()
        }}
      />
      <IconButton label={`Remove: ${text}`} size="s" onPress={() => onSave('')}>
        <X aria-hidden />
      </IconButton>
    </li>
  )
}

function NewPrompt({ onAdd }: { readonly onAdd: (text: string) => void }) {
  const [typed, setTyped] = useState('')
  const add = () => {
    onAdd(typed)
    setTyped('')
  }
  return (
    <div className={styles.line}>
      <TextField
        label="Add a question"
        hideLabel
        placeholder="Add a question"
        maxLength={MAX_PROMPT_CHARACTERS}
        value={typed}
        onChange={setTyped}
        onBlur={add}
        onKeyDown={({ key }) => {
          if (key === 'Enter') add()
        }}
      />
      <IconButton label="Add a question" size="s" isDisabled={typed.trim() === ''} onPress={add}>
        <Plus aria-hidden />
      </IconButton>
    </div>
  )
}
