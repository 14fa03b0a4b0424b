/** A major incident report as ITIL houses write it. */
export const itil = `---
name: ITIL major incident report
about: Reference data, managers, affected services, downtime, activities, cause, process review
---
{% section "title" %}

## Reference
| Field | Value |
| --- | --- |
| Incident | {{ id }} |
| Date | {{ date }} |
| Priority | {{ severity }} |
| State | {{ status }} |
| Major incident manager | {{ commander }} |
| Reported by | {{ declaredBy }} |
| Downtime | {{ took.impact }} |
| Time to resolve | {{ took.toResolve }} |

{% section "summary", title: "Management summary" %}
{% section "impact", title: "Affected services and users" %}
{% section "responders" %}

## Activities and timeline
{% section "figure", title: "" %}
{% section "fullTimeline", title: "All activities", level: 3 %}
{% section "escalation", title: "Escalations", level: 3 %}
{% section "communications", title: "Communication", level: 3 %}

{% section "explanation", title: "Cause, or state of the investigation" %}
{% section "misleadingPaths" %}
{% section "resolutionDetails", title: "Resolution" %}
{% section "recurrence" %}
{% section "actionItems", title: "Improvement records" %}
{% section "processReview" %}
{% section "lessons" %}
{% section "definitions" %}
`
