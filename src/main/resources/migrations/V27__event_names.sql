-- One verb for what came to be, one for what became another and one for what is gone, in what was told before too.
update event set type = case type
    when 'postPlaced' then 'postCreated'
    when 'postEdited' then 'postChanged'
    when 'commentPlaced' then 'commentCreated'
    when 'commentEdited' then 'commentChanged'
    when 'gatheringPlanned' then 'gatheringCreated'
    when 'helpAsked' then 'helpCreated'
    when 'helpWithdrawn' then 'helpRemoved'
end
where type in ('postPlaced', 'postEdited', 'commentPlaced', 'commentEdited', 'gatheringPlanned', 'helpAsked', 'helpWithdrawn');
