import { type RefObject, useEffect } from 'react'

const NEAR = 24

/** Keeps a scrolling element at its end while content grows, but only while the user is there. */
export function useStickToEnd(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = ref.current
    if (element === null) return
    let atEnd = true
    const toEnd = () => {
      if (atEnd) element.scrollTop = element.scrollHeight
    }
    const onScroll = () => {
      atEnd = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR
    }
    const observer = new ResizeObserver(toEnd)
    observer.observe(element)
    const watchContent = () => {
      const content = element.firstElementChild
      if (content !== null) observer.observe(content)
    }
    watchContent()
    const children = new MutationObserver(watchContent)
    children.observe(element, { childList: true })
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      observer.disconnect()
      children.disconnect()
      element.removeEventListener('scroll', onScroll)
    }
  }, [ref])
}
