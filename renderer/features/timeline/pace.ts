/** How little may be left of what is drawn beyond an edge of the window before more is. */
export const LEAST_MARGIN = 0.05

/** What is drawn is put in the middle again once moving has paused for so long, unless it moved by less than this. */
export const REST = 160
export const MOVED = 0.1

/** The whole incident is fitted again when it comes this near to an edge, with this much room to grow. */
export const FULL = 0.03
export const ROOM = 0.15

/** A badge is opened when that looks so much closer; up to so many events of one that cannot be are walked through. */
export const OPENS = 0.8
export const MOST_WALKED = 500

/** Labels are laid out again when zooming has paused for so long. */
export const ZOOM_REST = 70

/** How many pixels too early the words in bars give way, while moving and while zooming, which takes more of them. */
export const SLACK = 16
export const ZOOM_SLACK = 48

/** Where now lies in the window when it is followed, as a part of it: the next entry has room. */
export const NOW_AT = 0.88
