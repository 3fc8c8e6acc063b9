namespace Crm.Shared.Privacy;

/// <summary>What a module holds of a person; every module that holds anything registers one. Registered sources are asked for an access request.</summary>
public interface IPersonalDataSource
{
    Task<IReadOnlyList<PersonalDataSection>> ReadAsync(PersonIdentity person, CancellationToken cancellationToken);
}

/// <summary>By what a person is found.</summary>
/// <param name="ContactId">Null for somebody who is no contact.</param>
/// <param name="Emails">In lower case.</param>
/// <param name="Phones">E.164.</param>
public sealed record PersonIdentity(Guid? ContactId, IReadOnlyList<string> Emails, IReadOnlyList<string> Phones);

/// <param name="Code">Message code of the heading: "privacy.section.leads".</param>
/// <param name="Records">One for each record, by field; the names of the fields are message codes below "privacy.field." or speak for themselves.</param>
public sealed record PersonalDataSection(string Code, IReadOnlyList<IReadOnlyDictionary<string, object?>> Records);
