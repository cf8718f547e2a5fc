-- How people rated Luna, by day.
-- day: UTC
-- channel: where
-- ratings: how many
-- mean: 1 to 5
-- good: of them, 4 or 5
-- bad: of them, 1 or 2
select (rating.at at time zone 'UTC')::date as day, channel, count(*) as ratings, round(avg(stars), 3) as mean,
  count(*) filter (where stars >= 4) as good, count(*) filter (where stars <= 2) as bad
from insights.rating join insights.conversation using (conversation_id)
group by 1, 2
