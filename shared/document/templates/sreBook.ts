/** In the order that the SRE book made usual. */
export const sreBook = `---
name: SRE book style
about: Short header, causes and trigger apart, lessons in three parts, timeline near the end
---
{% section "title" %}

**Date:** {{ date }}
**Severity:** {{ severity }}
**Status:** {{ status }}
**Incident commander:** {{ commander }}

{% section "summary" %}
{% section "impact" %}
{% section "factors", title: "Root causes" %}
{% section "trigger" %}
{% section "resolution" %}
{% section "detection" %}
{% section "misleadingPaths" %}
{% section "actionItems" %}

## Lessons learned
{% section "wentWell", level: 3 %}
{% section "wentHard", title: "What went wrong", level: 3 %}
{% section "gotLucky", level: 3 %}

## Timeline
{% section "figure", title: "" %}
{% section "fullTimeline", title: "Every event, in UTC", level: 3 %}

{% section "supportingData", title: "Supporting information" %}
{% section "definitions" %}
`
