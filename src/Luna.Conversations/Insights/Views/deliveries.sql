-- What became of the messages that Luna sent, by the day on which each became known.
-- day: UTC
-- channel: to where
-- sent: taken by the platform
-- delivered: on the person's device
-- read: opened
-- failed: not delivered and not tried again
-- not_spoken: replies whose words went out without their voice
-- failure_rate: failed over sent and failed, 0 to 1; null where there is neither
select (delivery.at at time zone 'UTC')::date as day, channel,
  count(*) filter (where what = 'sent') as sent,
  count(*) filter (where what = 'delivered') as delivered,
  count(*) filter (where what = 'read') as read,
  count(*) filter (where what = 'failed') as failed,
  count(*) filter (where what = 'not-spoken') as not_spoken,
  round((count(*) filter (where what = 'failed'))::numeric / nullif(count(*) filter (where what in ('sent', 'failed')), 0), 4) as failure_rate
from insights.delivery join insights.conversation using (conversation_id)
group by 1, 2
