import { describe, expect, it } from 'vitest'
import { COMMANDS, commandLineArguments } from '../../../electron/cli/appArguments.ts'
import { terminals } from './terminal.ts'

const terminal = terminals()
const split = (line: string) => line.split(' ')

describe('commandLineArguments', () => {
  it.each([
    ['electron /app', null],
    ['electron --no-sandbox /app --cli export db --to out', ['export', 'db', '--to', 'out']],
    ['electron /app --cli', []],
    ['electron /app list', null],
  ])('in a checkout reads %s', (line, expected) => {
    expect(commandLineArguments(split(line), false)).toEqual(expected)
  })

  it.each([
    ['faultline', null],
    ['faultline --no-sandbox', null],
    ['faultline --user-data-dir=/tmp/u', null],
    ['faultline list --json', ['list', '--json']],
    ['faultline --no-sandbox --library /l list', ['--library', '/l', 'list']],
    ['faultline --version', ['--version']],
    ['faultline --cli verify db', ['verify', 'db']],
  ])('in an installed app reads %s', (line, expected) => {
    expect(commandLineArguments(split(line), true)).toEqual(expected)
  })

  it('knows every command that the help shows', async () => {
    const { out } = await terminal().run(['--help'])
    const shown = [...out.slice(out.indexOf('Commands:')).matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name)
    expect(shown.toSorted()).toEqual([...COMMANDS].toSorted())
  })
})
