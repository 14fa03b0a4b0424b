/** The classic outage postmortem, which is used where nobody chose another. */
export const classic = `---
name: Classic outage postmortem
about: Summary, timeline by kind, root cause, measures, conclusion
---
{% section "title" %}
{% section "issueSummary" %}

## Timeline
{% section "detection", level: 3 %}
{% section "actions", title: "Actions Taken", level: 3 %}
{% section "misleadingPaths", title: "Misleading Paths", level: 3 %}
{% section "escalation", level: 3 %}
{% section "resolution", level: 3 %}
{% section "fullTimeline", level: 3 %}
{% section "figure", title: "" %}

## Root Cause and Resolution
{% section "explanation", level: 3 %}
{% section "resolutionDetails", level: 3 %}

## Corrective and Preventative Measures
{% section "improvements", level: 3 %}
{% section "tasks", level: 3 %}
{% section "conclusion" %}
`
