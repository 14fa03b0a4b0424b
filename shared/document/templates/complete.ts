/** Every section that most houses ask for, summary first and evidence last. */
export const complete = `---
name: Complete postmortem
about: Summary first, evidence last; every section that most houses ask for
---
{% section "title" %}
{% section "summary" %}
{% section "keyFacts" %}
{% section "impact" %}

## Timeline
{% section "figure", title: "" %}
{% section "fullTimeline", title: "All events", level: 3 %}

{% section "misleadingPaths" %}

## Detection, escalation, repair
{% section "detection", title: "How it was detected", level: 3 %}
{% section "escalation", title: "How we escalated", level: 3 %}
{% section "actions", title: "What was done", level: 3 %}
{% section "resolution", title: "How it was mitigated and resolved", level: 3 %}

## Trigger and contributing factors
{% section "trigger", level: 3 %}
{% section "factors", level: 3 %}

## Went well, was hard, was lucky
{% section "wentWell", title: "What went well", level: 3 %}
{% section "wentHard", title: "What was hard", level: 3 %}
{% section "gotLucky", title: "Where we got lucky", level: 3 %}

## Lessons and open questions
{% section "lessons", level: 3 %}
{% section "openQuestions", level: 3 %}

{% section "actionItems" %}
{% section "parkedIdeas" %}
{% section "meeting" %}
{% section "communications" %}
{% section "externalMessage" %}

## Definitions and edit history
{% section "glossary", level: 3 %}
{% section "links", level: 3 %}
{% section "gaps", level: 3 %}
{% section "definitions", level: 3 %}
{% section "editHistory", level: 3 %}
`
