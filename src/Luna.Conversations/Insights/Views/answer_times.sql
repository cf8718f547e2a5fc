-- How long people wait for an answer, from a message's being stored to its reply's, by day.
-- day: UTC
-- channel: where
-- composer: who answered: luna, a model by its name, or human
-- answers: messages that got one
-- median_ms: half of them within so many milliseconds
-- p95_ms: 95 of 100 within so many
-- slowest_ms: the one that took longest
with waited as (
  select answer.conversation_id, answer.at, composer, extract(epoch from answer.at - message.at) * 1000 as ms,
    row_number() over (partition by answer.conversation_id, answer.message_id order by answer.sequence) as nth
  from insights.answer
  join insights.message on message.conversation_id = answer.conversation_id and message.message_id = answer.message_id
  join insights.reply on reply.sequence = answer.sequence
)
select (waited.at at time zone 'UTC')::date as day, channel, composer,
  count(*) as answers,
  round(percentile_cont(0.5) within group (order by ms)::numeric, 1) as median_ms,
  round(percentile_cont(0.95) within group (order by ms)::numeric, 1) as p95_ms,
  round(max(ms), 1) as slowest_ms
from waited join insights.conversation using (conversation_id)
where nth = 1
group by 1, 2, 3
