import type { TimelineOptions } from 'vis-timeline/esnext'
import { LONGEST_WINDOW } from '../../../shared/timeline/feed/window.ts'

/** How the widget is held still: it draws what it is given where it is told; moving, rows and names are ours. */
export const FIXED_OPTIONS: TimelineOptions = {
  // Without this the widget stays invisible for a second, or for ever when it does not watch its own size.
  rollingMode: { follow: false, offset: 0.5 },
  autoResize: false,
  verticalScroll: false,
  moveable: false,
  zoomable: false,
  zoomMin: 1,
  // It draws more than is on screen.
  zoomMax: LONGEST_WINDOW * 4,
  // The axis is ours; the widget's still draws its lines, so that it gets as few as can be.
  orientation: { axis: 'none', item: 'top' },
  showMinorLabels: false,
  timeAxis: { scale: 'year', step: 1000 },
  align: 'left',
  type: 'point',
  stack: false,
  margin: { axis: 0, item: { horizontal: 0, vertical: 0 } },
  showMajorLabels: false,
  showTooltips: false,
  showCurrentTime: false,
  selectable: true,
  multiselect: false,
  editable: false,
  // Nothing goes in as markup; this is the second line of defence. The setting is shared by all timelines of a window.
  xss: { disabled: false, filterOptions: { whiteList: {} } },
}
