/** A correction of error: questions about detection, recovery and causes. */
export const coe = `---
name: Correction of error
about: Impact, timeline, metrics, questions on detection and recovery, five whys, actions
---
{% section "title" %}
{% section "summary" %}
{% section "impact", title: "Customer impact" %}
{% section "keyFacts", title: "Metrics" %}

## Timeline
{% section "figure", title: "" %}
{% section "fullTimeline", title: "All events", level: 3 %}

## Analysis of the response
{% section "detection", title: "How was it detected?", level: 3 %}
{% section "detectionBetter", level: 3 %}
{% section "misleadingPaths", title: "What misled the diagnosis?", level: 3 %}
{% section "resolution", title: "How was it mitigated?", level: 3 %}
{% section "recoveryBetter", level: 3 %}

## Analysis of the causes
{% section "trigger", level: 3 %}
{% section "factors", level: 3 %}
{% section "fiveWhys", level: 3 %}
{% section "backlog", level: 3 %}

{% section "lessons" %}
{% section "actionItems" %}
{% section "recurrence", title: "Related incidents" %}
{% section "supportingData" %}
{% section "definitions" %}
`
