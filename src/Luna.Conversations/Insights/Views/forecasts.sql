-- Daily forecasts: who takes them and what was sent, by day.
-- day: UTC
-- channel: to where
-- started: subscriptions that began or were changed
-- sent: forecasts that were composed
-- paused: subscriptions that wait until the person writes again
-- ended: subscriptions that ended
select (forecast.at at time zone 'UTC')::date as day, channel,
  count(*) filter (where what = 'started') as started,
  count(*) filter (where what = 'sent') as sent,
  count(*) filter (where what = 'paused') as paused,
  count(*) filter (where what = 'ended') as ended
from insights.forecast join insights.conversation using (conversation_id)
group by 1, 2
