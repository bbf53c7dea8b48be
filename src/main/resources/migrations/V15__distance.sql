-- Metres along the earth, by the haversine formula; places in degrees. No extension has to be there for it.
create function distance_m(
  from_latitude double precision, from_longitude double precision,
  to_latitude double precision, to_longitude double precision)
returns double precision language sql immutable strict parallel safe
-- What rounding leaves above 1, between antipodes, is no sine.
return 2 * 6371008.8 * asin(least(1, sqrt(
  sind((to_latitude - from_latitude) / 2) ^ 2
  + cosd(from_latitude) * cosd(to_latitude) * sind((to_longitude - from_longitude) / 2) ^ 2)));

-- What stood for it before. Whoever else put it here, or leans on it, keeps it.
do $$
begin
  drop extension if exists earthdistance;
  drop extension if exists cube;
exception when insufficient_privilege or dependent_objects_still_exist then
  null;
end $$;
