/** The fields of Atlassian's public handbook. */
export const atlassian = `---
name: Atlassian fields
about: Lead-up, fault, impact, detection, response, recovery, five whys, backlog and recurrence
---
{% section "title" %}
{% section "summary", title: "Incident summary" %}
{% section "leadUp" %}
{% section "explanation", title: "Fault" %}
{% section "impact" %}

## Detection
{% section "detection", title: "" %}
{% section "detectionBetter", level: 3 %}

## Response
{% section "escalation", title: "" %}
{% section "actions", title: "What was done", level: 3 %}
{% section "misleadingPaths", level: 3 %}

## Recovery
{% section "resolution", title: "" %}
{% section "recoveryBetter", level: 3 %}

## Timeline
{% section "figure", title: "" %}
{% section "fullTimeline", title: "All events", level: 3 %}

{% section "fiveWhys" %}
{% section "rootCause" %}
{% section "backlog" %}
{% section "recurrence" %}
{% section "lessons", title: "Lessons learned" %}
{% section "actionItems", title: "Corrective actions" %}
{% section "definitions" %}
`
