/** A short notice for the people outside. */
export const publicNotice = `---
name: Short public notice
about: For customers: what happened, impact, what we do now; no names and no inner words
file: public-notice
---
# {{ title }}

*{{ date }}. All times are in UTC.*

{% section "externalMessage", title: "" %}

## What you may have noticed
{% if impacts.size > 0 %}{% for one in impacts %}
- {{ one.time }}: {{ one.text }}
{% endfor %}{% else %}The impact is not recorded.
{% endif %}
## What happened
{% write "publicStory", prompt: "What happened and why, in words that a customer knows; also what misled us" %}

{% section "background", title: "Background" %}
{% section "nextSteps" %}

## When
| What | When |
| --- | --- |
| It began | {{ at.impactStart }} |
| We noticed | {{ at.detected }} |
| The impact ended | {{ at.mitigated }} |
| All was well again | {{ at.resolved }} |
`
