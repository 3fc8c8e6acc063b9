using System.Text;
using Crm.Segmentation.Import.Files;
using Shouldly;

namespace Crm.Segmentation.Tests.Import.Files;

/// <summary>Short ways to a table in a test.</summary>
internal static class Read
{
    public static TableFile Csv(string text) => Bytes(Encoding.UTF8.GetBytes(text));

    public static TableFile Bytes(byte[] bytes, TableChoice? choice = null) => TableFile.Open(new MemoryStream(bytes), choice);

    public static IEnumerable<string> Lines(this TableFile file) => file.Table.Rows().Select(row => string.Join('¦', row.Cells));

    public static FileRefusedException Refused(byte[] bytes) => Should.Throw<FileRefusedException>(() => ReadAll(bytes));

    public static FileRefusedException Refused(string text) => Refused(Encoding.UTF8.GetBytes(text));

    private static void ReadAll(byte[] bytes)
    {
        using var file = Bytes(bytes);
        foreach (var _ in file.Table.Rows()) { }
    }

    public static object? Arg(this FileRefusedException refused, string name) => refused.Args.Single(arg => arg.Name == name).Value;
}
