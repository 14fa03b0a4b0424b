/** In the order of PagerDuty's public guide. */
export const pagerDuty = `---
name: PagerDuty style
about: Overview, what happened, factors, resolution, impact, responders, timeline, how we did, messages
---
{% section "title" %}
{% section "summary", title: "Overview" %}
{% section "explanation", title: "What happened" %}
{% section "misleadingPaths" %}
{% section "factors" %}
{% section "resolutionDetails", title: "Resolution" %}
{% section "impact" %}
{% section "responders" %}

## Timeline
{% section "figure", title: "" %}
{% section "fullTimeline", title: "All events", level: 3 %}
{% section "links", title: "Evidence", level: 3 %}

## How did we do?
{% section "wentWell", level: 3 %}
{% section "wentHard", title: "What did not go so well", level: 3 %}

{% section "actionItems" %}

## Messages
{% section "internalMessage", title: "To colleagues", level: 3 %}
{% section "externalMessage", title: "To customers", level: 3 %}
`
