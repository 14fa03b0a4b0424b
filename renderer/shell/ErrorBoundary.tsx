import { Component, type ErrorInfo, type ReactNode } from 'react'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import styles from './ErrorBoundary.module.css'

interface ErrorBoundaryProps {
  /** The part of the window, for the crash log. */
  readonly where: string
  readonly report: (where: string, details: string) => void
  readonly children: ReactNode
}

/** A mistake of ours while drawing: says so, writes it to the crash log and offers to draw again. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failure: string | null }> {
  override state = { failure: null }

  static getDerivedStateFromError(error: unknown) {
    return { failure: error instanceof Error ? error.message : String(error) }
  }

  override componentDidCatch(error: unknown, info: ErrorInfo) {
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
    this.props.report(this.props.where, `${trace}\n${info.componentStack ?? ''}`)
  }

  override render() {
    if (this.state.failure === null) return this.props.children
    return (
      <div className={styles.fallback}>
        <Banner
          tone="bad"
          title="This part of the window broke"
          detail={this.state.failure}
          safe="Everything marked saved is on disk. The details are in the log file: Help, Show log files."
          actions={<Button onPress={() => this.setState({ failure: null })}>Show it again</Button>}
        />
      </div>
    )
  }
}
