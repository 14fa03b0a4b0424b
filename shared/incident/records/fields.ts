import { z } from 'zod'
import type { EventId } from '../../ids.ts'
import { MAX_TEXT_CHARACTERS } from '../commands.ts'

/** What somebody typed. Empty is nothing said: who reads it leaves it out. */
export const wordsField = z.string().max(MAX_TEXT_CHARACTERS)

/** An event of the incident; one that is not there (any more) is left out by who reads it. */
export const eventField: z.ZodType<EventId, string> = z.string().transform((id) => id as EventId)
