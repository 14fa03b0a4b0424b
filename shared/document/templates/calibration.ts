/** The draft timeline that is sent out before a review. */
export const calibration = `---
name: Draft for corrections
about: Sent 24 hours before the review, to everybody who was there; the timeline and what is missing, no conclusions
file: draft
---
# {{ title }}: draft for corrections

This is how the record stands. It is not finished, and it names no causes. Please read it before the review and say what is wrong or missing: times, what you saw, what you knew at that moment, what you tried.

{% section "meeting", title: "The review" %}
{% section "themes", title: "What we want to talk about" %}
{% section "keyFacts" %}
{% section "figure", title: "Timeline" %}
{% section "fullTimeline", title: "All events", level: 3 %}
{% section "misleadingPaths", title: "What looked right and was not" %}
{% section "hypotheses", title: "How the picture changed" %}
{% section "gaps", title: "What the record does not say yet" %}
`
