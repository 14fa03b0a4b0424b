import { DOMParser } from '@xmldom/xmldom'

export interface ReadXml {
  readonly elements: readonly string[]
  readonly attributes: readonly (readonly [string, string])[]
  /** Headings of HTML, with their level. */
  readonly headings: readonly (readonly [number, string])[]
  readonly text: string
}

/** Reads XML strictly: anything that is not well formed throws. */
export function readXml(source: string): ReadXml {
  const refuse = (message: string) => {
    throw new Error(message)
  }
  const parser = new DOMParser({ errorHandler: { warning: refuse, error: refuse, fatalError: refuse } })
  const document = parser.parseFromString(source, 'image/svg+xml')
  const elements = Array.from(document.getElementsByTagName('*'))
  return {
    elements: elements.map((element) => element.tagName),
    attributes: elements.flatMap((element) =>
      Array.from(element.attributes).map(({ name, value }) => [name, value] as const),
    ),
    headings: elements.flatMap((element) => {
      const level = /^h([1-6])$/.exec(element.tagName)?.[1]
      return level === undefined ? [] : [[Number(level), element.textContent ?? ''] as const]
    }),
    text: document.documentElement?.textContent ?? '',
  }
}

/** Reads a page of ours, in which only `meta`, `hr` and `br` have no end tag, just as strictly. */
export const readHtml = (source: string): ReadXml =>
  readXml(
    source
      .replace(/^<!doctype html>/, '<!DOCTYPE html>')
      .replace(/<(?:meta|hr|br)(?: [^>]*[^/])?>/g, (tag) => `${tag.slice(0, -1)}/>`),
  )
