import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Palette.module.css'

interface AnswerFormProps {
  /** What will be done. */
  readonly label: string
  readonly question: string
  readonly onAnswer: (answer: string) => void
}

/** One line more before it is done; Enter alone leaves it empty. */
export function AnswerForm({ label, question, onAnswer }: AnswerFormProps) {
  const [answer, setAnswer] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onAnswer(answer.trim())
  }
  return (
    <form className={styles.answer} onSubmit={submit}>
      <TextField
        autoFocus
        label={question}
        description="Enter alone leaves it empty"
        value={answer}
        onChange={setAnswer}
      />
      <Button type="submit" variant="primary">
        {label}
      </Button>
    </form>
  )
}
