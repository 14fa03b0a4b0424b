/** What a new incident is called after the files of its tables: `checkout-fails-events.csv` gives “Checkout fails”. */
export function titleOfTables(names: readonly string[]): string {
  const [first = ''] = names
  const bare = first
    .replace(/\.[a-z]{1,5}$/i, '')
    .replace(/[-_ ](?:events|action[-_ ]items|timeline)$/i, '')
    .replaceAll(/[-_]+/g, ' ')
    .trim()
  return bare === '' ? 'Imported incident' : bare.slice(0, 1).toUpperCase() + bare.slice(1)
}
