import { WidgetType } from '@codemirror/view'

/** A place in the text for an element that React draws into. */
export class HostWidget extends WidgetType {
  readonly host: HTMLElement
  constructor(host: HTMLElement) {
    super()
    this.host = host
  }
  override eq(other: HostWidget): boolean {
    return other.host === this.host
  }
  override toDOM(): HTMLElement {
    return this.host
  }
}
