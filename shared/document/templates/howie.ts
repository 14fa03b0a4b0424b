/** A narrative without durations and without a single cause. */
export const howie = `---
name: Howie narrative
about: A story with several points of view; no durations and no single cause
---
{% section "title" %}
{% section "responders", title: "Who took part" %}
{% section "summary", title: "In short" %}

## What happened
{% write "narrative", prompt: "Tell it as it was lived, one point of view after another: what people saw, what they made of it, what they did" %}
{% section "trigger", level: 3 %}
{% section "impact", title: "What users and colleagues felt", level: 3 %}

{% section "hypotheses", title: "How the picture changed" %}
{% section "misleadingPaths", title: "False starts" %}
{% section "lessons", title: "Key takeaways" %}
{% section "themes" %}
{% section "openQuestions" %}
{% section "factors", title: "Contributors and enablers" %}
{% section "mitigators" %}
{% section "risks" %}
{% section "difficulties" %}
{% section "actionItems", title: "Follow-ups" %}

## Timeline
{% section "figure", title: "" %}
{% section "fullTimeline", title: "All events", level: 3 %}

{% section "links", title: "Resources" %}
`
