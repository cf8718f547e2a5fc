-- Who wrote and what Luna answered, by day, channel and language.
-- day: UTC
-- channel: where they wrote
-- language: of the last reply in the conversation that day; null where there was none
-- messages: that people sent
-- replies: that were composed
-- conversations: in which somebody wrote
-- people: who wrote
-- new_people: of them, who had not written before that day
-- returning_people: of them, who had
with written as (
  select (at at time zone 'UTC')::date as day, conversation_id, count(*) as messages
  from insights.message group by 1, 2
), answered as (
  select (at at time zone 'UTC')::date as day, conversation_id, count(*) as replies,
    (array_agg(language order by sequence desc))[1] as language
  from insights.reply group by 1, 2
), met as (
  select person_id, min((message.at at time zone 'UTC')::date) as first_day
  from insights.message join insights.conversation using (conversation_id) group by 1
)
select day, channel, language,
  sum(messages)::bigint as messages,
  coalesce(sum(replies), 0)::bigint as replies,
  count(distinct conversation_id) as conversations,
  count(distinct person_id) as people,
  count(distinct person_id) filter (where first_day = day) as new_people,
  count(distinct person_id) filter (where first_day < day) as returning_people
from written
join insights.conversation using (conversation_id)
join met using (person_id)
left join answered using (conversation_id, day)
group by 1, 2, 3
