/** Names that are words of their own, too: taken for a name only where they bear a capital, as in “Max” and “MAX”. */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  `admin alpha amber angel april archer art august baker banks bell best beta bill black bond brook brown buddy
  bush carter case cash chance chase chip christian cliff cloud cole cook cooper crystal dale dash data dawn day
  dean deploy drew earl ernest eve faith field fields finn fisher ford forest frank gene glen grace grant gray
  green grey guy harmony heath hill hope host hunter ice ivory ivy jack jade jasmine jet joy june just justice
  king knight lake lance lane law lead light lily link long love low major mark mason max may melody merit miles
  min miss moon more nick night noble north olive page parker pat patch penny pepper pool port porter power
  price prince ray read reed rich rob robin rock rod root rose rowan ruby rush rusty sage sandy scout sharp
  short sky small smart star sterling stone storm strong sue summer sun sunny test time trace tuesday turner
  user van victor violet wade walker ward water waters way web west white wilder will winter wise wolf wood
  woods worth young zone`.split(/\s+/),
)
