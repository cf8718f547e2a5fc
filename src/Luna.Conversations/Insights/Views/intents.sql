-- What people were understood to want, by day.
-- day: UTC
-- channel: where they wrote
-- intent: its label
-- classifier: who decided: button, context, lexicon, classifier, unsure, model or none
-- messages: that were read so
-- mean_confidence: 0 to 1
-- low_confidence: messages below 0.5
select (intent.at at time zone 'UTC')::date as day, channel, intent, classifier,
  count(*) as messages,
  round(avg(confidence)::numeric, 4) as mean_confidence,
  count(*) filter (where confidence < 0.5) as low_confidence
from insights.intent join insights.conversation using (conversation_id)
group by 1, 2, 3, 4
