import { describe, expect, it } from 'vitest'
import { faultWords } from '../../../../shared/document/template/fault.ts'
import { readTemplate } from '../../../../shared/document/template/readTemplate.ts'

const faultsOf = (text: string): readonly string[] => {
  const read = readTemplate(text)
  return read.ok ? [] : read.error.map(faultWords)
}

describe('a template that is wrong names the line and the word', () => {
  it.each([
    [
      'a\n\n{% section "misleadPaths" %}',
      'Line 3: there is no section “misleadPaths”. Did you mean “misleadingPaths”?',
    ],
    ['a\n{% sektion "summary" %}', 'Line 2: there is no tag “sektion”. Did you mean “section”?'],
    ['{{ tittle }}', 'Line 1: there is nothing called “tittle”. Did you mean “title”?'],
    ['x\n{% section "summary", titel: "A" %}', '“section” has no option “titel”. Did you mean “title”?'],
    ['{% section "summary", level: 9 %}', 'Line 1: level is 2, 3 or 4.'],
    ['{% section summary %}', 'Line 1: Write the name in quotes: {% section "summary" %}.'],
    ['{{ title | upcas }}', 'Line 1: there is no filter “upcas”. Did you mean “upcase”?'],
    ['a\n{% if severity %}\nb', 'Line 2: “{% if severity %}” is not closed.'],
    ['a\n{% endif %}', 'Line 2: “endif” ends nothing that is open here.'],
    ['{{ title ', 'Line 1: “{{ title” is not closed.'],
    ['{{ at.detectd }}', 'Line 1: there is nothing called “at.detectd”. Did you mean “detected”?'],
    ['{{ events.text }}', 'Line 1: “events” is a list: go through it with {% for one in events %}.'],
    ['{% for one in paths %}\n{{ one.reason }}{% endfor %}', 'Line 2: there is nothing called “one.reason”.'],
    ['{{ title.length }}', 'Line 1: “title” has no parts.'],
    ['{% write "two words" %}', 'Line 1: “two words” cannot name a text: use letters and digits.'],
  ])('%j', (text, words) => {
    expect(faultsOf(text)[0]).toContain(words)
  })

  it('counts the lines of the file, its head included', () => {
    expect(faultsOf('---\nname: Mine\n---\n{{ nobody }}')[0]).toContain('Line 4:')
    expect(faultsOf('---\r\nname: Mine\r\n---\r\n{{ nobody }}')[0]).toContain('Line 4:')
  })

  it('names every fault, also where this incident would never come by', () => {
    const text = '{% if over %}{{ one }}{% else %}\n{{ two }}{% endif %}\n{% section "three" %}'
    expect(faultsOf(text).map((words) => words.slice(0, 7))).toEqual(['Line 1:', 'Line 2:', 'Line 3:'])
  })
})

describe('a template can do nothing but lay a document out', () => {
  it.each([
    '{% include "other" %}',
    '{% render "other" %}',
    '{% layout "other" %}',
    '{% capture x %}{{ title }}{% endcapture %}',
    '{{ title | raw }}',
    '{{ "now" | date: "%Y" }}',
    '{{ events | where_exp: "e", "e.text" }}',
    '{{ title.constructor }}',
    '{{ constructor }}',
    '{{ __proto__ }}',
  ])('refuses %j', (text) => {
    expect(faultsOf(text)).not.toEqual([])
  })

  it('refuses one that is too long, or too deep', () => {
    expect(faultsOf('x'.repeat(100_001))).toEqual(['Line 1: a template has at most 100000 characters.'])
    expect(faultsOf('{% if over %}'.repeat(4_000) + '{% endif %}'.repeat(4_000))).toHaveLength(1)
  })
})

it('reads the name and the purpose from its head', () => {
  const read = readTemplate('---\nname: House style\nabout: For us\n---\n{% section "summary" %}')
  expect(read.ok && { name: read.value.name, about: read.value.about }).toEqual({
    name: 'House style',
    about: 'For us',
  })
})
