-- How often somebody seemed to be in danger, by day.
-- day: UTC
-- channel: where
-- kind: what was recognised
-- raised: messages
-- conversations: in which they came
select (danger.at at time zone 'UTC')::date as day, channel, kind, count(*) as raised, count(distinct conversation_id) as conversations
from insights.danger join insights.conversation using (conversation_id)
group by 1, 2, 3
