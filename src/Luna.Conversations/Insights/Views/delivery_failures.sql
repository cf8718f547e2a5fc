-- Why messages were not delivered, by day.
-- day: UTC
-- channel: to where
-- code: the platform's own
-- failures: how many
select (delivery.at at time zone 'UTC')::date as day, channel, code, count(*) as failures
from insights.delivery join insights.conversation using (conversation_id)
where what in ('failed', 'not-spoken')
group by 1, 2, 3
