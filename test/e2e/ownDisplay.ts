import { afterAll, inject } from 'vitest'
import { endLeftovers } from './launch.ts'

const own = inject('displays')[Number(process.env.VITEST_POOL_ID) - 1]
if (own !== undefined) process.env.DISPLAY = own

afterAll(endLeftovers)
