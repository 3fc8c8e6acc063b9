using System.Text.Json;
using Crm.Shared.Text;
using Crm.Shared.Web;

namespace Crm.Leads.Qualification;

/// <summary>Scripts that every installation begins with; an administrator changes them by publishing a new version.</summary>
internal static class ShippedScripts
{
    public const string RoomConferencingKey = "room-conferencing";

    public static readonly LocalizedText RoomConferencingName = new("Room conferencing", "會議室視像設備", "会议室视频设备");

    public static ScriptDocument RoomConferencing()
    {
        using var stream = typeof(ShippedScripts).Assembly.GetManifestResourceStream("Crm.Leads.Qualification.room-conferencing.json")!;
        return JsonSerializer.Deserialize<ScriptDocument>(stream, CrmJson.Options)!;
    }

    public static QualificationScript RoomConferencingScript(DateTime now)
    {
        var script = QualificationScript.Create(RoomConferencingKey, RoomConferencingName, RoomConferencing());
        script.Publish(now);
        return script;
    }
}
